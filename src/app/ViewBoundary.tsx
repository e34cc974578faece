import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './view.module.css';

interface State {
  readonly message: string | null;
}

/** What stands in a view that fails: the other views and the plan are untouched. */
export class ViewBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    return this.state.message === null ? (
      this.props.children
    ) : (
      <div role="alert" className={styles.broken}>
        <p>This view did not load or failed. The plan and the other views are untouched.</p>
        <p>
          <code>{this.state.message}</code>
        </p>
        <Button small onClick={() => this.setState({ message: null })}>
          Try again
        </Button>
      </div>
    );
  }
}
