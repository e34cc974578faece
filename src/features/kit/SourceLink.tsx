import type { ReactNode } from 'react';

interface SourceLinkProps {
  readonly source: { readonly href: string; readonly title: string };
  /** What else stands in the link, such as the date. */
  readonly children?: ReactNode;
}

/** A source by its title, as a link that opens beside the page and does not say where it was followed. */
export function SourceLink({ source: { href, title }, children }: SourceLinkProps) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {title}
      {children}
    </a>
  );
}
