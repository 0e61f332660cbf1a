import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { volumeNameSingleLetter } from './volume-name-single-letter.ts';

const mounting = (mount: ReturnType<typeof aMount>) => projectOf(aService('db', { mounts: [mount] }));
const anonymous = (target: string) => mounting({ type: 'volume', target, readOnly: false, at: at(9) });
const findings = [
  { subject: { service: 'db', volume: 'd', ...at(9) }, message: 'the name of one letter is taken for a drive' },
];

checkCases(volumeNameSingleLetter, {
  pass: {
    'a longer name': mounting(aMount('/data')),
    'the long form': mounting(aMount('/data', { source: 'd' })),
    'an anonymous volume': anonymous('/data'),
    'a folder of Windows': mounting(aMount('/data', { type: 'bind', source: 'd:/data' })),
    'a folder in a container of Windows': anonymous('c:\\data'),
  },
  fail: {
    'a letter in front of a path': { ...anonymous('d:/data'), findings },
    'with an option behind it': { ...mounting(aMount('ro', { type: 'bind', source: 'd:/data' })), findings },
  },
  notApplicable: { 'nothing is mounted': projectOf(aService('db')) },
});
