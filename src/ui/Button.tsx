import type { ComponentProps } from 'react';
import styles from './controls.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'normal' | 'plain' | 'primary';
  readonly small?: boolean;
}

/** A button of the one family of controls. */
export function Button({ look = 'normal', small = false, className, ...rest }: ButtonProps) {
  const classes = [styles.button, look === 'normal' ? '' : styles[look], small ? styles.small : '', className ?? ''];
  return <button type="button" className={classes.join(' ')} {...rest} />;
}
