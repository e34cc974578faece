/** An expected failure is a value: what was asked for, or why not. Exceptions are for our own bugs. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps the reason of an expected failure. */
export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
