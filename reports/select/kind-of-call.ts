/** Last words of engine paths that name a list or a report and not an object. */
const COLLECTIONS = new Set(['json', 'df', 'usage', 'search']);

/**
 * What an action has in common with others like it: `GET /containers/{id}/json` for every inspected container,
 * `GET {address}` for every probe, `read {file}` for every file. Other actions are told apart by their first word.
 */
export function kindOfCall(action: string): string {
  const [verb = '', target = ''] = action.trim().split(/\s+/, 2);
  if (target.startsWith('/')) return `${verb} ${pathTemplate(target)}`;
  if (target.includes('://')) return `${verb} {address}`;
  if (verb === 'read') return 'read {file}';
  return target === '' ? verb : `${verb} …`;
}

function pathTemplate(target: string): string {
  const [path = ''] = target.replace(/^\/v\d[\d.]*(?=\/)/, '').split('?', 1);
  const [root = '', object, ...rest] = path.split('/').slice(1);
  if (object === undefined || COLLECTIONS.has(object)) return path;
  // The last word says what was asked of the object; between them an image name may hold slashes of its own.
  const question = rest.at(-1);
  return question === undefined ? `/${root}/{id}` : `/${root}/{id}/${question}`;
}
