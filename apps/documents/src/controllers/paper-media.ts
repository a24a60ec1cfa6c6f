export const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
} as const;

/** How a paper of a session is sent: as a file to keep, under the name it came with. */
export const attachment = (name: string, format: keyof typeof MEDIA): { type: string; disposition: string } => ({
  type: MEDIA[format],
  disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});
