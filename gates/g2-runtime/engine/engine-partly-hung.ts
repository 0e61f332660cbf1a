import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const enginePartlyHung = defineCheck({
  meta: {
    id: 'engine-partly-hung',
    priority: 'P1',
    title: 'The engine that lists its containers also tells of itself in time',
    failureTitle: 'The engine lists its containers and does not tell of itself',
    why: 'What waits for the runtime below the engine hangs: containers can be neither started nor stopped, and nobody sees it.',
    fix: 'Look into `journalctl -u docker -u containerd`, and restart containerd, or the engine, when the log tells what hangs.',
    impact: 'containers that cannot be started or stopped',
    effort: 'medium',
    references: [dockerDocs('engine/daemon/troubleshoot', 'Troubleshooting the daemon')],
  },
  needs: ['population'],
  consults: ['engine'],
  evaluate({ population, consulted: { engine } }) {
    const hung = engine.missing.filter(({ code }) => code === 'engine.hung');
    const findings = hung.map(({ message }) => ({
      subject: { project: population.project },
      message: 'the engine listed the containers and left the questions about itself without an answer',
      observed: message,
      expected: 'an answer to GET /info and GET /version',
      evidence: [population.evidence] as const,
    }));
    const others = engine.missing.filter((piece) => !hung.includes(piece));
    return judge([population, ...engine.pieces], findings, 'the engine listed nothing', others);
  },
});
