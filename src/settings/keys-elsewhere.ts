type Path = readonly PropertyKey[];

/** Keys that are looked for in another place than theirs, by the part of the settings in which they are written. */
const ELSEWHERE: readonly { readonly within: RegExp; readonly keys: readonly string[]; readonly place: string }[] = [
  {
    within: /^$/,
    keys: ['timeouts'],
    place: 'What it bounded stands under "limits": `limits.call` (`5s`) and `limits.run` (`3m`).',
  },
  {
    within: /^limits$/,
    keys: ['tail', 'bytes', 'since', 'logTail', 'logBytes'],
    place: 'How much of a log is read stands under "logs.tail", "logs.bytes" and "logs.since".',
  },
  {
    within: /^expectations\.\d+$/,
    keys: ['logs', 'log', 'patterns'],
    place: 'What is expected of log lines stands under "logs.patterns" (`must: present` or `must: absent`).',
  },
  {
    within: /^expectations\.\d+$/,
    keys: ['tables', 'table', 'columns', 'keys', 'key'],
    place: 'Tables and keys that must be there stand under "services.NAME.expect".',
  },
  {
    within: /^services\.[^.]+\.expect$/,
    keys: ['rows', 'queue', 'models', 'latency', 'uptime', 'memory'],
    place: 'Numbers and models that are expected stand under "expectations", with `service: NAME`.',
  },
];

/** Where a key stands that is unknown at this path and known elsewhere; undefined for any other. */
export function placeOfKey(path: Path, key: string): string | undefined {
  const at = path.map(String).join('.');
  return ELSEWHERE.find(({ within, keys }) => within.test(at) && keys.includes(key))?.place;
}
