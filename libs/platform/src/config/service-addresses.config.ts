import { ArrayNotEmpty, IsUrl } from 'class-validator';
import { Setting } from './setting.js';

const ALLOWED =
  'một hay nhiều địa chỉ http, cách nhau bằng dấu phẩy / one or more http addresses separated by commas, e.g. http://127.0.0.1:3001,http://127.0.0.1:3011';
const HTTP_URL = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** Where the gateway finds the services; several addresses of one service are its copies. */
export class ServicesConfig {
  @Setting({ env: 'DOCUMENTS_URLS', as: 'list', meaning: 'Addresses of the documents service, all copies.', allowed: ALLOWED })
  @ArrayNotEmpty()
  @IsUrl(HTTP_URL, { each: true })
  documents: string[] = ['http://127.0.0.1:3001'];

  @Setting({ env: 'DISSEMINATION_URLS', as: 'list', meaning: 'Addresses of the dissemination service, all copies.', allowed: ALLOWED })
  @ArrayNotEmpty()
  @IsUrl(HTTP_URL, { each: true })
  dissemination: string[] = ['http://127.0.0.1:3002'];

  @Setting({ env: 'FOLLOWUP_URLS', as: 'list', meaning: 'Addresses of the followup service, all copies.', allowed: ALLOWED })
  @ArrayNotEmpty()
  @IsUrl(HTTP_URL, { each: true })
  followup: string[] = ['http://127.0.0.1:3003'];

  @Setting({ env: 'RELAY_URLS', as: 'list', meaning: 'Addresses of the relay, all copies (health only).', allowed: ALLOWED })
  @ArrayNotEmpty()
  @IsUrl(HTTP_URL, { each: true })
  relay: string[] = ['http://127.0.0.1:3004'];
}
