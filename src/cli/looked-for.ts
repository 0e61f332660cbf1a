import { dirname } from 'node:path';
import { countText } from '../shared/count-text.ts';

/**
 * `/srv/shop/compose.yaml, /srv/shop/compose.yml and the same names in 2 folders above`: where something was looked for,
 * without repeating the names for each folder.
 *
 * @param paths absolute, those of the nearest folder first
 */
export function lookedForText(paths: readonly string[]): string {
  const [nearest, ...above] = [...new Set(paths.map((path) => dirname(path)))];
  const here = paths.filter((path) => dirname(path) === nearest).join(', ');
  return above.length === 0 ? here : `${here} and the same names in ${countText(above.length, 'folder')} above`;
}
