import { Component, type ReactNode } from 'react';
import styles from './app.module.css';

interface State {
  readonly message: string | null;
}

/** What stands there when the page itself fails: the plan is kept in the browser and opens again on reload. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) {
      return this.props.children;
    }
    return (
      <main className={styles.failure}>
        <h1>The page stopped</h1>
        <p>
          Your plan is kept, here and in the address. <code>{this.state.message}</code>
        </p>
        <p>
          <a href={`${location.pathname}${location.search}${location.hash}`} onClick={() => location.reload()}>
            Open it again
          </a>
        </p>
      </main>
    );
  }
}
