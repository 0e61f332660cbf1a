/**
 * The same function, which computes once for each frozen object: what is frozen stays what it is. For an object that
 * may still change it computes every time.
 */
export function onceEach<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const computed = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = computed.get(key);
    if (known) return known.value;
    const value = compute(key);
    if (Object.isFrozen(key)) computed.set(key, { value });
    return value;
  };
}
