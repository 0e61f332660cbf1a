import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Loading } from '../loading.ts';
import { entriesOf, isNull, type Tree, textOf } from '../tree.ts';

type Entry = ComposeService['environment'][number];

/**
 * The environment of a service: what its files set, with what is declared over it. A name without a value takes the
 * variable of the project; when there is none, the value of a file is taken away.
 */
export function environmentOf(
  declared: Tree | undefined,
  fromFiles: ReadonlyMap<string, Entry>,
  { environment, allowance }: Pick<Loading, 'environment' | 'allowance'>,
): Entry[] {
  const entries = new Map(fromFiles);
  for (const [name, { value }] of entriesOf(declared)) {
    const text = isNull(value) ? (environment.get(name)?.value ?? null) : (textOf(value) ?? null);
    allowance.spend(text?.length ?? 0);
    const replaced = entries.get(name);
    entries.delete(name);
    const takesAway = text === null && replaced !== undefined && replaced.value !== null;
    entries.set(name, { name, value: text, at: value.at, ...(takesAway && { takesAway: replaced.at }) });
  }
  return [...entries.values()];
}
