import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { startedBeforeDependency } from './started-before-dependency.ts';

const started = (secondsBefore: number) => aState({ startedAt: secondsAgo(secondsBefore) });
const api = (secondsBefore: number, name = 'shop-api-1') => aContainer('api', { state: started(secondsBefore), name });
const ui = (secondsBefore: number, condition = 'service_started', name = 'shop-ui-1') =>
  aContainer('ui', { state: started(secondsBefore), name, dependsOn: [{ service: 'api', condition }] });
const finding = (message: string) => ({ subject: { service: 'ui', container: 'shop-ui-1' }, message });

checkCases(startedBeforeDependency, {
  pass: {
    'started after its dependency': { containers: [ui(840), api(960)] },
    'a dependency that was scaled out later': { containers: [ui(840), api(960), api(10, 'shop-api-2')] },
  },
  fail: {
    'its dependency was replaced two minutes later': {
      containers: [ui(960), api(840)],
      findings: [finding('started 2 minutes before its dependency api')],
    },
    'both came back after a reboot, in any order': {
      containers: [ui(100.5), api(100)],
      findings: [finding('started less than a second before its dependency api')],
    },
    'a job that was run again is minor': {
      containers: [ui(7200, 'service_completed_successfully'), api(600)],
      findings: [{ ...finding('started 1 hour before its dependency api'), priority: 'P3' }],
    },
  },
  notApplicable: {
    'nothing is declared': { containers: [api(1)] },
    'the dependency has no container': { containers: [ui(1)] },
    'a container of compose run': { containers: [{ ...ui(960), oneOff: true }, api(840)] },
  },
});
