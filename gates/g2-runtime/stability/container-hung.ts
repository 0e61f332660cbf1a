import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { ConsultedFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const containerHung = defineCheck({
  meta: {
    id: 'container-hung',
    priority: 'P1',
    title: 'The engine could ask every running container for its processes in time',
    failureTitle: 'Running containers do not let the engine ask for their processes',
    why: 'What stands between the engine and the container hangs: the engine still calls it running, and can neither stop nor enter it.',
    fix: 'Look for its `containerd-shim` on the host (`ps axo pid,stat,args`); when it is stopped or stuck, end it and start the container again.',
    impact: 'container that cannot be stopped',
    effort: 'medium',
    references: [dockerDocs('engine/daemon/troubleshoot', 'Troubleshooting the daemon')],
  },
  needs: ['containers'],
  consults: ['processes', 'engine', 'population'],
  evaluate({ containers, consulted }) {
    const { processes } = consulted;
    const asked = containers.filter(
      ({ name, oneOff }) =>
        !oneOff && [...processes.pieces.map(({ container }) => container), ...lost(processes)].includes(name),
    );
    // Where the engine as a whole hangs, that tells nothing of one container.
    const isEngineHung = [consulted.engine, consulted.population].some(({ missing }) => missing.some(isHung));
    const findings = asked.flatMap((container) => {
      const piece = processes.missing.find((one) => isHung(one) && one.subject === container.name);
      if (!piece || isEngineHung) return [];
      return {
        subject: containerSubject(container),
        message: 'the engine calls it running, and cannot ask for its processes',
        observed: piece.message,
        expected: 'an answer to GET /containers/{id}/top',
        evidence: [container.evidence] as const,
      };
    });
    const open = processes.missing.filter((piece) => isEngineHung || !isHung(piece));
    return judge(asked, findings, 'no running container was asked for its processes', open);
  },
});

function isHung({ code }: { readonly code: string }): boolean {
  return code === 'engine.hung';
}

function lost({ missing }: ConsultedFor<'processes'>['processes']): readonly string[] {
  return missing.filter(isHung).map(({ subject }) => subject);
}
