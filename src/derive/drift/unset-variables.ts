import type { Comparison, Difference } from './difference.ts';

/**
 * The variables that a declared value is made with and that were not set when the files were read. The container may
 * have been started where they were.
 */
export function unsetVariables({ project, service }: Comparison, { keys }: Difference): readonly string[] {
  const paths = keys.map((key) => `services.${service.name}.${key}`);
  const uses = project.variables.filter(
    ({ path, resolvedFrom }) =>
      (resolvedFrom === 'fallback' || resolvedFrom === 'nothing') &&
      paths.some((start) => path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`)),
  );
  return [...new Set(uses.map(({ name }) => name))];
}
