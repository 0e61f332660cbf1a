import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { COST } from '../allowance.ts';
import { type Loading, pathFrom, readNamedFile, shownPath } from '../loading.ts';
import { childOf, entriesOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { parseDotenv } from '../variables/dotenv.ts';
import { fileEnvironment } from '../variables/environment.ts';

/**
 * The labels of a service: what its files set, with what is declared over it. The files are in the grammar of
 * environment files, but know no variables beside the labels above and in the files before.
 *
 * https://docs.docker.com/reference/compose-file/services/#label_file
 */
export function labelsOf(service: Tree, active: boolean, loading: Loading): ComposeService['labels'] {
  const labels = new Map<string, string>();
  for (const item of itemsOf(childOf(service, 'label_file'))) {
    for (const [name, value] of readLabels(item, labels, active, loading)) {
      loading.allowance.spend(COST.entry + value.length);
      labels.set(name, value);
    }
  }
  for (const [name, { value }] of entriesOf(childOf(service, 'labels'))) labels.set(name, textOf(value) ?? '');
  return Object.fromEntries(labels);
}

function readLabels(
  item: Tree,
  earlier: ReadonlyMap<string, string>,
  active: boolean,
  loading: Loading,
): ReadonlyMap<string, string> {
  const { at, directory } = item;
  const written = textOf(item) ?? '';
  const path = pathFrom(directory, written);
  const reading =
    written === '' ? { absent: true as const } : readNamedFile({ path, at, construct: 'label_file' }, loading);
  if ('absent' in reading && active) {
    loading.diagnosis.error('label-file-missing', `${shownPath(loading, path)} does not exist`, at);
  }
  if (!('text' in reading)) return new Map();
  const { values, fault } = parseDotenv(shownPath(loading, path), reading.text, fileEnvironment(earlier));
  if (fault) loading.diagnosis.error('dotenv', fault.message, fault.at);
  return values;
}
