import { POSTURE_UNTOLD, type ToldPosture, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { defineCheck, type FindingDraft, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const engineApiUnprotected = defineCheck({
  meta: {
    id: 'engine-api-unprotected',
    priority: 'P2',
    title: 'The engine was not seen to be reachable over TCP without proof of who is calling',
    failureTitle: 'The engine is reachable over TCP without proof of who is calling',
    why: 'Whoever reaches such an address controls the engine, and with it the host and every container.',
    fix: 'Remove the address from `hosts`, or ask for client certificates with `"tlsverify": true` on port 2376.',
    impact: 'takeover of the host over the network',
    effort: 'medium',
    references: [cis('2.7'), dockerDocs('engine/security/protect-access', 'Protect the Docker daemon socket')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const findings = told.flatMap((one) => [...ownWay(engine.endpoint, one), ...warnedOf(one)]);
    return judge(told, findings, POSTURE_UNTOLD);
  },
});

/** The way on which this run itself came; what stands behind an address on this host may be a filter. */
function ownWay(endpoint: string, { posture, subject, evidence }: ToldPosture): FindingDraft[] {
  if (posture.connection !== 'TCP without TLS') return [];
  const host = endpoint.replace(/^tcp:\/\//, '').replace(/:\d+$/, '');
  return [
    {
      subject: { ...subject, topic: endpoint },
      message: 'this run reached it over TCP without TLS',
      observed: endpoint,
      expected: 'a socket, or TCP with TLS and client certificates',
      ...(isLoopback(host) && { priority: 'P3' as const }),
      evidence: [evidence],
    },
  ];
}

function warnedOf({ posture, subject, evidence }: ToldPosture): FindingDraft[] {
  return posture.warnings
    .filter((warning) => /API is accessible/i.test(warning))
    .map((warning) => ({
      subject: { ...subject, topic: warning },
      message: 'it says itself that its API is open',
      observed: warning,
      expected: 'a socket, or TCP with TLS and client certificates',
      evidence: [evidence],
    }));
}
