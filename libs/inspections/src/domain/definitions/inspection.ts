import { type Procedure } from '../procedure.js';
import { subjectSteps, WHOLE } from './steps.js';

/** Kiểm tra, by the three phases of Quyết định 89-QĐ/TW. */
export const inspection: Procedure = {
  code: 'inspection',
  version: 1,
  label: 'Kiểm tra',
  kind: 'inspection',
  whole: { start: 'prepare', steps: WHOLE },
  subject: { start: 'announce', steps: subjectSteps('Nhận báo cáo tự kiểm tra, hồ sơ', 'Ban hành thông báo kết luận kiểm tra') },
};
