import { childOf, itemsOf, type Tree, textOf } from '../tree.ts';

/** Keys of a service of which the short form is a text or a list of texts. */
const WITH_SHORT_ITEMS = ['ports', 'volumes', 'env_file', 'secrets', 'configs', 'devices'];
const WITH_LIST = ['depends_on', 'networks'];

/** Whether a resource is written in a form that Compose makes another one of. */
export function isWrittenShort(section: string, written: Tree | undefined): boolean {
  if (section !== 'services') return textOf(childOf(written, 'file'))?.startsWith('./') === true;
  return (
    WITH_SHORT_ITEMS.some((key) => hasText(childOf(written, key))) ||
    WITH_LIST.some((key) => childOf(written, key)?.type === 'sequence') ||
    textOf(childOf(written, 'build')) !== undefined
  );
}

function hasText(tree: Tree | undefined): boolean {
  return [tree, ...itemsOf(tree)].some((one) => textOf(one) !== undefined);
}
