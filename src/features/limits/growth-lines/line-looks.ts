export const CHART_PIXELS = 260;

/** The dashes of the lines, which differ beside their colours: as many as a chart has lines. */
export const DASHES = ['', '7 3', '2 3', '9 3 2 3', '4 4', '1 4'] as const;
