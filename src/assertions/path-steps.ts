import { JSONPathEnvironment, jsonpath } from 'json-p3';

/** One step of a path: into keys by their names, or into everything of a list or an object. */
export type PathStep = { readonly names: readonly string[] } | 'any';

const environment = new JSONPathEnvironment();

/** The steps of a sound path, up to the first that may lead to any depth (`..`). */
export function pathSteps(path: string): readonly PathStep[] {
  const { segments } = environment.compile(path);
  const deep = segments.findIndex((segment) => segment.toString().startsWith('..'));
  return segments.slice(0, deep < 0 ? segments.length : deep).map(({ selectors }) => {
    const names = selectors.flatMap((one) => (one instanceof jsonpath.selectors.NameSelector ? [one.name] : []));
    return names.length === selectors.length ? { names } : 'any';
  });
}
