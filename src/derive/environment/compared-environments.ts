import type { DeclaredEnvironment } from '../../model/evidence/declared-environment.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { DeclaredProject } from '../services/declared-services.ts';

type ReadEnvironment = DeepReadonly<Cited<DeclaredEnvironment>>;

/** One side of a comparison; its project cites the piece of evidence that it stands in. */
export interface ComparedEnvironment {
  readonly name: string;
  readonly project: DeclaredProject;
  readonly evidence: ReadEnvironment['evidence'];
}

/** The first environment for development and the first for production; undefined when one of them is not named. */
export function comparedEnvironments(
  environments: readonly ReadEnvironment[],
): { readonly development: ComparedEnvironment; readonly production: ComparedEnvironment } | undefined {
  const first = (role: ReadEnvironment['role']) => environments.find((environment) => environment.role === role);
  const [development, production] = [first('dev'), first('prod')];
  return development && production ? { development: sideOf(development), production: sideOf(production) } : undefined;
}

function sideOf({ name, project, evidence }: ReadEnvironment): ComparedEnvironment {
  return { name, project: { ...project, evidence }, evidence };
}
