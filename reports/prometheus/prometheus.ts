import type { FileFormat } from '../file-format.ts';
import { gateFamilies, runFamilies } from './families.ts';

/**
 * A file for the textfile collector of node_exporter. When the last run passed is kept from the former file, so that
 * an alert can tell how long ago that was.
 */
export const PROMETHEUS: FileFormat = {
  keepsFormer: true,
  render: (result, former) => [...runFamilies(result, former), ...gateFamilies(result)].join(''),
};
