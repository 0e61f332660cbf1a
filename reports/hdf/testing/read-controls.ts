import inspecjs from 'inspecjs';

/** The controls of a file as the library behind Heimdall reads them; throws where it cannot. */
export function readControls(text: string) {
  const execution = inspecjs.convertFile(text)['1_0_ExecJson'];
  if (!execution) throw new Error('it is no execution');
  return execution.profiles.flatMap(({ controls }) =>
    controls.map((control) => {
      const { waived, severity, status } = inspecjs.hdfWrapControl(control);
      return { id: control.id, waived, severity, status, justification: control.waiver_data?.justification };
    }),
  );
}
