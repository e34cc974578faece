/** Drawings for `Icon` that no part of the page shows at first, on a grid of 16. */
export const LATER_SHAPES = {
  lock: 'M4 7.5h8v6H4zM5.8 7.5V5a2.2 2.2 0 0 1 4.4 0v2.5',
  grow: 'M8 13V3.5M4.5 7L8 3.5 11.5 7',
  oneWay: 'M3 8h9.5M9 4.5L12.5 8 9 11.5',
  bothWays: 'M2.5 8h11M5.5 5l-3 3 3 3M10.5 5l3 3-3 3',
  dots: 'M3 8h.1M8 8h.1M13 8h.1',
  pin: 'M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5',
  list: 'M3 4h10M3 8h10M3 12h10',
  fold: 'M10 4L6 8l4 4',
  unfold: 'M6 4l4 4-4 4',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  triangle: 'M8 2.5L14.5 13.5H1.5zM8 6.5v3.2M8 11.4v.6',
  cross: 'M4 4l8 8M12 4l-8 8',
  circle: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 5v.5M8 7.5v4',
  slash: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M4 12L12 4',
  ring: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.7-.9 1.4M8 12v.6',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 4.8V8l2.4 1.6',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  copy: 'M5.5 5.5h8v8h-8zM3 10.5H2.5v-8h8V3',
  dash: 'M4 8h8',
} as const;

/** The name of a drawing that no part of the page shows at first. */
export type LaterShape = keyof typeof LATER_SHAPES;
