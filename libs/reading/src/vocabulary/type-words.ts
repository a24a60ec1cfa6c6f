import { type TypeWord } from './vocabulary.js';

/** Types of document; the printed word decides (domain: Quy định and Quyết định share the abbreviation QĐ). */
export const typeWords: readonly TypeWord[] = [
  { code: 'NQ', words: ['nghị quyết'] },
  { code: 'QĐ', words: ['quyết định'] },
  { code: 'QyĐ', words: ['quy định'] },
  { code: 'CT', words: ['chỉ thị'] },
  { code: 'KL', words: ['kết luận'] },
  { code: 'QC', words: ['quy chế'] },
  { code: 'TT', words: ['thông tri'] },
  { code: 'HD', words: ['hướng dẫn'] },
  { code: 'TB', words: ['thông báo'] },
  { code: 'BC', words: ['báo cáo'] },
  { code: 'KH', words: ['kế hoạch'] },
  { code: 'CTr', words: ['chương trình'] },
  { code: 'ĐA', words: ['đề án'] },
  { code: 'TTr', words: ['tờ trình'] },
  { code: 'BB', words: ['biên bản'] },
  { code: 'CV', words: ['công văn'] },
  { code: 'NĐ', words: ['nghị định'], citedOnly: true },
  { code: 'L', words: ['luật'], citedOnly: true },
];
