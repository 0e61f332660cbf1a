import { byteSize } from '../service/byte-size.ts';
import { numberOf } from '../service/typed.ts';
import { childOf, textOf } from '../tree.ts';
import { list, type Printer, record } from './printers.ts';

// The names of these fields are printed with a capital letter, unlike all others.

const weighted: Printer = (tree) => ({
  Path: textOf(childOf(tree, 'path')) ?? '',
  Weight: numberOf(childOf(tree, 'weight')) ?? 0,
});

const throttled: Printer = (tree) => ({
  Path: textOf(childOf(tree, 'path')) ?? '',
  Rate: String(byteSize(textOf(childOf(tree, 'rate')) ?? '') ?? 0),
});

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config */
/** Compose keeps it in 16 bits. */
const weight: Printer = (tree) => (numberOf(tree) ?? 0) % 65_536 || undefined;

export const blkioConfig = record({
  weight,
  weight_device: list(weighted),
  device_read_bps: list(throttled),
  device_read_iops: list(throttled),
  device_write_bps: list(throttled),
  device_write_iops: list(throttled),
});
