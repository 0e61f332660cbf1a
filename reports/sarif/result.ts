import type { Finding } from '../../src/model/check-result.ts';
import type { Anchor } from '../select/anchor.ts';
import type { PlacedFinding } from '../select/statements.ts';
import { factsSentence, findingSentence } from '../text/finding-text.ts';
import { sentence } from '../text/sentence.ts';
import { acceptance } from '../text/standing.ts';
import { subjectName } from '../text/subject-parts.ts';
import { cappedText } from '../text/visible-text.ts';
import { messageText, relativeUri } from './message-text.ts';
import { LEVELS } from './rule.ts';
import type { SarifLocation, SarifResult } from './sarif-log.ts';

const NAME_LIMIT = 120;

/** A finding as a result, at its place in the project; one that was accepted is suppressed. */
export function sarifResult(
  { gate, section, check, finding }: PlacedFinding,
  ruleIndex: number,
  anchor: Anchor,
  project: string,
): SarifResult {
  const told = [findingSentence(finding), factsSentence(finding), `Fix: ${sentence(finding.fix)}`];
  return {
    ruleId: check.id,
    ruleIndex,
    level: LEVELS[finding.priority],
    message: { text: told.map((part) => messageText(part)).join(' ') },
    locations: [location(finding, anchor, project)],
    // The name by which GitHub follows a result from run to run, whatever happens to its line.
    partialFingerprints: { primaryLocationLineHash: `${cappedText(finding.fingerprint, NAME_LIMIT)}:1` },
    ...(finding.waiver && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: messageText(acceptance(finding.waiver)) }],
    }),
    properties: {
      gate: gate.id,
      section: section.id,
      priority: finding.priority,
      evidence: finding.evidence,
    },
  };
}

function location({ subject }: Finding, { file, line, column }: Anchor, project: string): SarifLocation {
  const name = cappedText(subjectName(subject), NAME_LIMIT) || '(empty)';
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(file) },
      region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
    },
    logicalLocations: [{ name, fullyQualifiedName: `${cappedText(project, NAME_LIMIT)}/${name}`, kind: 'resource' }],
  };
}
