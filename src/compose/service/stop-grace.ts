import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { childOf, type Tree, textOf } from '../tree.ts';
import { readDuration } from './duration.ts';

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#stop_grace_period */
export function stopGraceOf(service: Tree, diagnosis: Diagnosis): Pick<ComposeService, 'stopGraceMs'> {
  const tree = childOf(service, 'stop_grace_period');
  if (tree === undefined || textOf(tree) === undefined) return {};
  const stopGraceMs = readDuration(tree, diagnosis);
  if (stopGraceMs !== undefined) return { stopGraceMs };
  diagnosis.error('invalid-duration', 'stop_grace_period is no duration such as 1m30s', tree.at);
  return {};
}
