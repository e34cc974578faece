/** Drawings for `Icon` that no part of the page shows at first, on a grid of 16. */
export const LATER_SHAPES = {
  lock: 'M4 7.5h8v6H4zM5.8 7.5V5a2.2 2.2 0 0 1 4.4 0v2.5',
  grow: 'M8 13V3.5M4.5 7L8 3.5 11.5 7',
  oneWay: 'M3 8h9.5M9 4.5L12.5 8 9 11.5',
  bothWays: 'M2.5 8h11M5.5 5l-3 3 3 3M10.5 5l3 3-3 3',
  dots: 'M3 8h.1M8 8h.1M13 8h.1',
  pin: 'M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5',
  list: 'M3 4h10M3 8h10M3 12h10',
} as const;
