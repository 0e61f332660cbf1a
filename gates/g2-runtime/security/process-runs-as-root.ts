import { declaredUserText, isListable } from '../../../src/derive/hardening/declared-user.ts';
import { isSuperuser } from '../../../src/derive/hardening/superuser.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';
import { isWellKnown } from '../../../src/services/identify-service.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const processRunsAsRoot = defineCheck({
  meta: {
    id: 'process-runs-as-root',
    priority: 'P2',
    title: 'No process runs as root, read from the running processes',
    failureTitle: 'Processes run as root',
    why: 'A flaw in a process that runs as root gives away the whole container, and is the usual first step out of it.',
    fix: 'Set `user: "1000:1000"` in the Compose file or `USER` in the Dockerfile, and make the files it writes its own.',
    impact: 'larger damage after a break-in',
    effort: 'medium',
    references: [cis('4.1'), composeSpec('05-services', 'user'), owaspDocker('rule-2-set-a-user', 'rule 2, user')],
  },
  needs: ['processes', 'containers'],
  evaluate({ processes, containers }) {
    const lists = processes.filter((list) => list.processes.length > 0);
    const findings = lists.flatMap((list) => {
      const asRoot = list.processes.filter(({ user }) => isSuperuser(user));
      if (asRoot.length === 0) return [];
      const container = containers.find(({ name }) => name === list.container);
      // Well-known images drop their privileges where they must, and their makers decide about it.
      const isKnownImage = container !== undefined && isWellKnown(container);
      return {
        subject: { service: list.service, container: list.container },
        message: `runs ${countText(asRoot.length, 'process', 'processes')} as root`,
        observed: programsText(asRoot.map(({ command }) => command)),
        expected: 'a user other than root for every process',
        ...(isKnownImage && { priority: 'P3' as const }),
        snippet: serviceSnippet({ name: list.service }, ['user: "1000:1000" # ids that own the files it writes']),
        evidence: [list.evidence] as const,
      };
    });
    return judge(lists, [...findings, ...declaredFindings(containers, processes)], 'no running process was listed');
  },
});

/** Where processes could not be listed, what is declared is all there is: enough for a finding, never for a pass. */
function declaredFindings(
  containers: EvidenceFor<'containers'>['containers'],
  processes: EvidenceFor<'processes'>['processes'],
) {
  return containers
    .filter(isListable)
    .filter(({ name, user }) => isSuperuser(user) && !processes.some(({ container }) => container === name))
    .map((container) => ({
      subject: { service: container.service, container: container.name },
      message: 'is declared to run as root; its processes could not be listed',
      observed: declaredUserText(container),
      expected: 'a user other than root for every process',
      ...(isWellKnown(container) && { priority: 'P3' as const }),
      evidence: [container.evidence] as const,
    }));
}

/** Names what runs, without arguments: `node, npm (2 times)`. */
function programsText(commands: readonly string[]): string {
  const programs = commands.map((command) => command.trim().split(/\s/, 1)[0] ?? '');
  const names = [...new Set(programs)].map((name) => {
    const times = programs.filter((program) => program === name).length;
    return times === 1 ? name : `${name} (${times} times)`;
  });
  return names.join(', ') || 'a process without a command line';
}
