import { expect, test } from 'vitest';
import { aVariable, cited } from '../../testing/compose.ts';
import { aProject, at } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { variablesUsed } from './variables-used.ts';

const present = (variables: ReturnType<typeof aVariable>[]) =>
  presented(variablesUsed, { composeProject: cited(aProject({ variables })) });

test('lists what becomes of each variable, who uses it and where, without the fallback', () => {
  const table = present([
    aVariable('TAG', { operator: 'default', fallback: 'canary', resolvedFrom: 'fallback', path: 'services.api.image' }),
    aVariable('DB_HOST', { at: at(20, 7), resolvedFrom: 'nothing' }),
    aVariable('DB_HOST', { at: at(9, 7), operator: 'required', resolvedFrom: 'environment' }),
    aVariable('URL', { operator: 'default', fallback: '', resolvedFrom: 'fallback', at: at(50, 9) }),
    aVariable('TAG', { operator: 'default', resolvedFrom: 'fallback', path: 'services.ui.image', at: at(30, 9) }),
    aVariable('TAG', { operator: 'default', resolvedFrom: 'fallback', path: 'networks.data.name', at: at(40, 9) }),
  ]);
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['DB_HOST', 'refused when it is unset or empty', 'the environment', 'api', 'compose.yaml:9'],
    ['DB_HOST', 'blank when it is unset', 'nothing', 'api', 'compose.yaml:20'],
    ['TAG', 'a fallback when it is unset or empty', 'its fallback', 'api, ui, networks', 'compose.yaml:12, 30, 40'],
    ['URL', 'blank when it has no value', 'its fallback', 'api', 'compose.yaml:50'],
  ]);
});

test('shows nothing when no variable is used', () => {
  expect(present([])).toEqual({ notApplicable: 'the Compose files use no variable' });
});
