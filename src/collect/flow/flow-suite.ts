import type { ParsedFlowFile } from '../../flows/parse-flow-file.ts';
import type { AddressBudget } from '../../flows/suite-faults.ts';
import type { FlowSuite, SuiteFlow } from '../../model/evidence/flow-suite.ts';
import type { Target } from '../../model/flow/target.ts';
import type { FileScope } from './flow-scope.ts';
import type { TargetRoutes } from './target-routes.ts';

export interface SuiteFacts {
  readonly runId: string;
  readonly files: readonly (FileScope & { readonly sha256: string; readonly parsed: ParsedFlowFile })[];
  readonly excluded: ReadonlyMap<string, NonNullable<SuiteFlow['excluded']>>;
  readonly required: (id: string) => boolean;
  readonly routes: TargetRoutes;
  readonly budgets: readonly AddressBudget[];
}

/** What is configured, where it goes, and what of it is not to run. The values of secrets are masked at the door. */
export function flowSuite({ runId, files, excluded, required, routes, budgets }: SuiteFacts): FlowSuite {
  return {
    suites: [...new Set(files.map(({ content }) => content.suite))],
    runId,
    files: files.map(({ path, sha256 }) => ({ path, sha256 })),
    targets: files.flatMap((file) =>
      Object.entries(file.content.targets ?? {}).map(([name, target]) => ({
        name,
        file: file.path,
        ...aboutTarget(target, routes),
        ...budgetOf(target, budgets),
      })),
    ),
    secrets: secretsOf(files),
    flows: files.flatMap(({ content, parsed }) =>
      content.flows.map(({ id, title, priority, covers, effects, requires = [] }, index) => {
        const reason = excluded.get(id);
        const at = parsed.places.valueAt(['flows', index, 'id']);
        const about = { id, title, at, priority, covers, effects, requires, required: required(id) };
        return { ...about, ...(reason && { excluded: reason }) };
      }),
    ),
    contracts: files.flatMap(({ content }) =>
      Object.entries(content.contracts ?? {}).map(([id, { title, remedy }]) => ({
        id,
        title,
        ...(remedy !== undefined && { remedy }),
      })),
    ),
  };
}

function aboutTarget({ protocol, service, port, url, user, password }: Target, routes: TargetRoutes) {
  const secret = /^\$\{secrets\.(.+)\}$/.exec(password ?? '')?.[1];
  return {
    protocol,
    ...(service !== undefined && { service }),
    ...(port !== undefined && { port }),
    ...(url !== undefined && { url }),
    ...(user !== undefined && { user }),
    ...(secret !== undefined && { secret }),
    ...wayTo({ protocol, service, port, url }, routes),
  };
}

function wayTo(target: Target, routes: TargetRoutes): Partial<FlowSuite['targets'][number]> {
  const route = routes.routeOf(target);
  if ('code' in route) return { unreachable: { code: route.code, message: route.message } };
  const { via, host, port } = route;
  return via === undefined ? {} : { route: { via, host, port } };
}

function budgetOf({ budget, url, service, port }: Target, budgets: readonly AddressBudget[]) {
  const found = budgets.find(({ address }) => address === (url ?? `${service ?? ''}:${port ?? ''}`));
  if (!budget || !found) return {};
  const { address: _, ...use } = found;
  return { budget: use };
}

/** One secret that several files name alike is told once. */
function secretsOf(files: SuiteFacts['files']): FlowSuite['secrets'] {
  const all = files.flatMap(({ secrets }) =>
    [...secrets].map(([name, { source, value }]) => ({
      name,
      source,
      found: value !== undefined,
      ...(value !== undefined && { credential: { name: 'SECRET', value } }),
    })),
  );
  return all.filter(({ name, source }, index) => {
    const first = all.findIndex((other) => other.name === name && other.source === source);
    return first === index;
  });
}
