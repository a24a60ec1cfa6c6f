import { IsEmail, IsOptional, Matches } from 'class-validator';
import { Setting } from './setting.js';

/** E-mail to people; without SMTP_URL alerts reach them in the app only. */
export class MailConfig {
  @Setting({
    env: 'SMTP_URL',
    secret: true,
    meaning: 'Mail server. Unset: no e-mail is sent.',
    allowed: 'smtp://[người-dùng:mật-khẩu@]máy:cổng / smtp://[user:password@]host:port (or smtps://)',
  })
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/)
  smtpUrl: string | null = null;

  @Setting({ env: 'MAIL_FROM', meaning: 'Sender of e-mail.', allowed: 'địa chỉ thư điện tử / an e-mail address' })
  @IsEmail({ require_tld: false })
  from = 'banhanh@localhost';
}
