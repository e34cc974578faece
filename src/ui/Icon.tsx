/** The drawings that the page shows at first; others stand in `later-shapes.ts`. */
export const SHAPES = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  triangle: 'M8 2.5L14.5 13.5H1.5zM8 6.5v3.2M8 11.4v.6',
  cross: 'M4 4l8 8M12 4l-8 8',
  circle: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 5v.5M8 7.5v4',
  slash: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M4 12L12 4',
  ring: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.7-.9 1.4M8 12v.6',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 4.8V8l2.4 1.6',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  undo: 'M6 3L2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6.5',
  redo: 'M10 3l3.2 3.2L10 9.4M13 6.2H6.8a3.6 3.6 0 0 0 0 7.2h2.7',
  plus: 'M8 3v10M3 8h10',
  copy: 'M5.5 5.5h8v8h-8zM3 10.5H2.5v-8h8V3',
  more: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  half: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 2.2v11.6M8 5h3.8M8 8h5.8M8 11h3.8',
  dash: 'M4 8h8',
} as const;

export type IconName = keyof typeof SHAPES;

type IconProps = ({ readonly name: IconName } | { readonly shape: string }) & { readonly size?: number };

/** A small line drawing in the colour of its text; always beside a word or inside a labelled control. */
export function Icon({ size = 16, ...drawing }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={'name' in drawing ? SHAPES[drawing.name] : drawing.shape} />
    </svg>
  );
}
