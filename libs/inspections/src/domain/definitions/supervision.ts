import { type Procedure } from '../procedure.js';
import { subjectSteps, WHOLE } from './steps.js';

/** Giám sát chuyên đề: the same phases; the subject reports by the outline, and the result is announced. */
export const supervision: Procedure = {
  code: 'supervision',
  version: 1,
  label: 'Giám sát',
  kind: 'supervision',
  whole: { start: 'prepare', steps: WHOLE },
  subject: { start: 'announce', steps: subjectSteps('Nhận báo cáo theo đề cương, hồ sơ', 'Ban hành thông báo kết quả giám sát') },
};
