import type { DrawingColour } from './drawing.ts';

/** What the colours of drawings look like on paper: the light theme of the page (src/ui/tokens.css). */
export const PALETTE: Readonly<Record<DrawingColour, string>> = {
  text: '#1a1f27',
  muted: '#525b69',
  line: '#d6dbe2',
  surface: '#ffffff',
  accent: '#1d5bb8',
  bad: '#b0241c',
  nodes: '#2563a8',
  pods: '#0f8577',
  surge: '#c2570c',
  'load-balancers': '#7c4bb0',
  others: '#5f6b7a',
  reserved: '#858e9b',
  free: '#7d8796',
};
