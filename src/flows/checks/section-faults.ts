import { regularExpression } from '../../assertions/regular-expression.ts';
import type { Report } from '../fault.ts';
import type { SoundFile } from '../sound-flows.ts';
import { textsIn } from '../texts-in.ts';

/** What is wrong with targets, secrets and variables taken by themselves. */
export function sectionFaults({ sections }: SoundFile, report: Report): void {
  for (const [name, target] of Object.entries(sections.targets ?? {})) {
    const path = ['targets', name];
    if ((target.service === undefined) === (target.url === undefined))
      report('flow.action', path, 'a target has either a service with a port, or a url', 'key');
    if (target.service !== undefined && target.port === undefined)
      report('flow.action', path, 'the port of the container is missing', 'key');
    if (target.url !== undefined) urlFault(target.url, [...path, 'url'], report);
    const expression = regularExpression(target.budget?.paths ?? '');
    if (typeof expression === 'string') report('flow.matcher', [...path, 'budget', 'paths'], expression);
    const { requests = 1, reserve = 0 } = target.budget ?? {};
    if (reserve >= requests)
      report('flow.budget', [...path, 'budget', 'reserve'], 'the reserve leaves nothing to send');
  }
  for (const [name, source] of Object.entries(sections.secrets ?? {})) {
    if (Object.values(source).filter((value) => value !== undefined).length !== 1)
      report('flow.secret', ['secrets', name], 'a secret comes from one of env, file, containerEnv', 'key');
  }
  for (const { text, path } of textsIn(sections.vars ?? {}))
    if (/(?<!\$)\$\{/.test(text)) report('flow.variable', ['vars', ...path], 'a variable is not made of others');
}

function urlFault(text: string, path: readonly PropertyKey[], report: Report): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) report('flow.action', path, 'it is no address');
  else if (url.password !== '') report('flow.secret', path, 'a password never stands in a flow file; use secrets');
}
