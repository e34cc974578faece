/**
 * What `make` gives for an object, made once for each object and dropped with it. For objects that are never changed, only
 * replaced: an answer that needs more than the object has is not one for this function.
 */
export function oncePer<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const before = made.get(of);
    if (before) {
      return before.value;
    }
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}
