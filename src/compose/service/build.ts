import type { ComposeBuild } from '../../model/evidence/compose-service.ts';
import { childOf, entriesOf, isNull, type Tree, textOf, textsOf } from '../tree.ts';
import { hostPath } from './host-path.ts';

const ADDRESS = /^(?:[a-z][a-z+]*:\/\/|git@)/;

/**
 * Reads `build` of a service.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/build.md
 */
export function buildOf(build: Tree | undefined, projectDirectory: string): ComposeBuild | undefined {
  if (build === undefined || isNull(build)) return undefined;
  const context = textOf(childOf(build, 'context')) ?? '.';
  const dockerfile = textOf(childOf(build, 'dockerfile'));
  const inline = textOf(childOf(build, 'dockerfile_inline'));
  const target = textOf(childOf(build, 'target'));
  const labels = entriesOf(childOf(build, 'labels')).map(([name, { value }]) => [name, textOf(value) ?? ''] as const);
  const platforms = textsOf(childOf(build, 'platforms'));
  return {
    context: ADDRESS.test(context) ? context : hostPath(context, build.directory, projectDirectory),
    ...(dockerfile !== undefined && { dockerfile }),
    ...(inline !== undefined && { dockerfileInline: inline }),
    ...(target !== undefined && { target }),
    arguments: entriesOf(childOf(build, 'args')).map(([name, { value }]) => ({ name, value: textOf(value) ?? null })),
    ...(labels.length > 0 && { labels: Object.fromEntries(labels) }),
    ...(platforms.length > 0 && { platforms: [...platforms] }),
  };
}
