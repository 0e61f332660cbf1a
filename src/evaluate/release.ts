import type { RunContext } from '../model/evidence/run-context.ts';
import { GATE_IDS } from '../model/gate.ts';
import type { GateResult, Release } from '../model/result.ts';
import { groupBy } from '../shared/group-by.ts';
import { type EvidenceIndex, narrow } from './evidence-index.ts';
import { openFindings } from './open-findings.ts';
import { acceptedUrgent, knownSetAside } from './set-aside.ts';

const GATE_TITLES = { g1: 'Configuration audit', g2: 'Runtime audit', g3: 'Functional tests' } as const;

/** Who ran what, and what fails a gate in it. */
type JudgedRun = RunContext & Parameters<typeof knownSetAside>[1];

/**
 * Whether the system can be released, over all three gates: ready only when each of them was asked for and passed. A gate
 * that did not run, for whatever reason, leaves the release unestablished; one that failed decides.
 */
export function releaseVerdict(gates: readonly GateResult[], run: JudgedRun, index: EvidenceIndex): Release {
  const blockedBy = gates.flatMap(blockers);
  const notEstablished = [
    ...GATE_IDS.flatMap((id) =>
      openQuestion(
        id,
        gates.find((gate) => gate.id === id),
      ),
    ),
    ...(run.interruptedBy === undefined ? [] : [{ what: 'The run', reason: `interrupted by ${run.interruptedBy}` }]),
  ];
  const hasFailed = gates.some(({ verdict }) => verdict === 'failed');
  return {
    verdict: hasFailed ? 'not-ready' : notEstablished.length === 0 ? 'ready' : 'not-established',
    blockedBy,
    notEstablished,
    setAside: [
      ...excludedFlows(index),
      ...gates.flatMap(switchedOff),
      ...gates.flatMap(acceptedUrgent),
      ...gates.flatMap((gate) => knownSetAside(gate, run)),
    ],
  };
}

function blockers({ id, sections }: GateResult): Release['blockedBy'] {
  return sections
    .flatMap(({ checks }) => checks)
    .filter(({ failsGate }) => failsGate)
    .map(({ id: check, title, priority, findings }) => ({
      gate: id,
      check,
      title,
      priority,
      findings: openFindings({ findings }).length,
    }));
}

/** What keeps a gate from saying anything final. */
function openQuestion(id: GateResult['id'], gate: GateResult | undefined): Release['notEstablished'] {
  const what = gate?.title ?? GATE_TITLES[id];
  if (gate === undefined) return [{ gate: id, what, reason: 'not part of this run' }];
  const { verdict, reason = 'no reason was given' } = gate;
  if (verdict === 'passed' || verdict === 'failed') return [];
  const words = {
    'not-started': 'not started',
    'not-configured': 'not configured',
    'not-established': 'not established',
  };
  return [{ gate: id, what, reason: `${words[verdict]}: ${reason}` }];
}

/** Flows that somebody left out, those that destroy something among them; together where the reason is one. */
function excludedFlows(index: EvidenceIndex): Release['setAside'] {
  const { flowSuite } = narrow(index, ['flowSuite']).evidence ?? {};
  const excluded = (flowSuite?.flows ?? []).flatMap(({ id, excluded: why }) =>
    why ? [{ id, reason: why.message }] : [],
  );
  return [...groupBy(excluded, ({ reason }) => reason)].map(([reason, flows]) => {
    const names = flows.map(({ id }) => id).join(', ');
    return { gate: 'g3', what: flows.length === 1 ? `Flow ${names}` : `${flows.length} flows (${names})`, reason };
  });
}

function switchedOff({ id, relaxations }: GateResult): Release['setAside'] {
  return relaxations.map(({ title, from, to, reason }) => ({
    gate: id,
    what: title,
    reason: to === 'off' ? `switched off (${from}): ${reason}` : `${to} instead of ${from}: ${reason}`,
  }));
}
