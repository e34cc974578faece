/** The drawings that the page shows at first; others stand in `later-shapes.ts`. */
const SHAPES = {
  undo: 'M6 3L2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6.5',
  redo: 'M10 3l3.2 3.2L10 9.4M13 6.2H6.8a3.6 3.6 0 0 0 0 7.2h2.7',
  plus: 'M8 3v10M3 8h10',
  more: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  half: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 2.2v11.6M8 5h3.8M8 8h5.8M8 11h3.8',
  network: 'M2.5 4.5a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2zM2.5 7.5h11M7 7.5v6',
} as const;

type IconName = keyof typeof SHAPES;

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
