import { createHash } from 'node:crypto';
import type { GateResult, RunResult } from '../../src/model/result.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { FileFormat } from '../file-format.ts';
import { serialise } from '../json/serialise.ts';
import { type Anchor, anchorsOf } from '../select/anchor.ts';
import { missingVerdict } from '../select/missing-verdict.ts';
import { placedChecks } from '../select/statements.ts';
import { hdfControl } from './control.ts';
import type { HdfControl, HdfFile, HdfProfile } from './hdf-file.ts';
import { hdfText } from './text.ts';

/** The version of InSpec whose format is written; viewers look at the shape and show the version. */
const FORMAT = '4.56.20';

/** Heimdall data format: a profile for each gate, a control for each check. https://saf.mitre.org/ */
export const HDF: FileFormat = { render: (result) => serialise(hdfFile(result)) };

function hdfFile(result: RunResult): HdfFile {
  const { run, gates } = result;
  const anchorOf = anchorsOf(result);
  return {
    platform: {
      name: hdfText(`Docker Compose project ${run.project}`),
      release: hdfText(run.engine?.version ?? 'no engine'),
      target_id: hdfText(`${run.project}@${run.host}`),
    },
    profiles: gates.map((gate) => profile(gate, result, anchorOf)),
    statistics: {},
    version: FORMAT,
  };
}

function profile(gate: GateResult, { run }: RunResult, anchorOf: (subject: Subject) => Anchor): HdfProfile {
  const missing = missingVerdict(gate, run);
  const startedAt = hdfText(run.takenAt);
  const unknown = missing ? [verdictControl(gate, hdfText(missing.reason), startedAt)] : [];
  const controls = placedChecks({ gates: [gate] }).map((placed) => hdfControl(placed, anchorOf, startedAt));
  const sections = gate.sections.map(({ id, title, checks }) => ({
    id,
    title: hdfText(title),
    controls: checks.map((check) => check.id),
  }));
  return {
    name: gate.id,
    title: hdfText(gate.title),
    version: hdfText(run.toolVersion),
    summary: hdfText(gate.heading),
    status: controls.length === 0 ? 'skipped' : 'loaded',
    ...(missing && { skip_message: hdfText(missing.reason) }),
    sha256: createHash('sha256').update(JSON.stringify(controls)).digest('hex'),
    supports: [],
    attributes: [],
    groups: sections,
    controls: [...unknown, ...controls],
  };
}

/** A gate without a verdict would be an empty profile, which nobody sees. */
function verdictControl({ id, title }: GateResult, reason: string, startedAt: string): HdfControl {
  const result = { status: 'skipped', code_desc: hdfText(title), start_time: startedAt, skip_message: reason } as const;
  return {
    id: `${id}-verdict`,
    title: hdfText(`${title} came to a verdict`),
    desc: reason,
    descriptions: [],
    impact: 0.7,
    refs: [],
    tags: { gate: id },
    code: '',
    source_location: {},
    results: [result],
  };
}
