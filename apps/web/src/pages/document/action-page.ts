import { type DocumentAction } from '../../api/documents';

/** The page on which an action of a document is done. */
export function actionPage(action: DocumentAction) {
  switch (action) {
    case 'comment':
    case 'answer':
    case 'pass-appraisal':
    case 'return-appraisal':
      return '/van-ban/$documentId/tham-dinh' as const;
    case 'mend-form':
      return '/van-ban/$documentId/tham-dinh/sua-the-thuc' as const;
    case 'ask-units':
      return '/van-ban/$documentId/lay-y-kien' as const;
    case 'vote':
    case 'change-vote':
    case 'stand-aside':
    case 'conduct-ballot':
    case 'keep-slips':
    case 'open-ballot':
    case 'close-ballot':
    case 'confirm-changes':
      return '/van-ban/$documentId/bieu-quyet' as const;
    case 'countersign':
    case 'sign':
    case 'issue':
      return '/van-ban/$documentId/ban-hanh' as const;
    case 'revise':
    case 'submit':
      return '/van-ban/$documentId/soan-thao' as const;
    default:
      return '/van-ban/$documentId' as const;
  }
}
