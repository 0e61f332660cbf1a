import { childOf, textOf } from '../tree.ts';
import { bytes, lastBits, list, type Printer, record } from './printers.ts';

// The names of these fields are printed with a capital letter, unlike all others.

const weighted: Printer = (tree, printing) => {
  const own = childOf(tree, 'weight');
  return { Path: textOf(childOf(tree, 'path')) ?? '', Weight: (own && lastBits(16)(own, printing)) ?? 0 };
};

const throttled: Printer = (tree, printing) => {
  const rate = childOf(tree, 'rate');
  return { Path: textOf(childOf(tree, 'path')) ?? '', Rate: (rate && bytes(rate, printing)) ?? '0' };
};

const weight: Printer = (tree, printing) => lastBits(16)(tree, printing) || undefined;

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config */
export const blkioConfig = record({
  weight,
  weight_device: list(weighted),
  device_read_bps: list(throttled),
  device_read_iops: list(throttled),
  device_write_bps: list(throttled),
  device_write_iops: list(throttled),
});
