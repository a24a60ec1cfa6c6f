import { type ServiceName } from '@app/contracts';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';
import { Setting } from './setting.js';

const PORT_ALLOWED = 'số cổng từ 0 đến 65535 (0: hệ thống tự chọn) / a port number from 0 to 65535 (0: chosen by the system)';

/** Where the processes listen. */
export class HttpConfig {
  @Setting({
    env: 'HOST',
    meaning: 'Address to listen on. Services stay on loopback unless this says otherwise.',
    allowed: 'địa chỉ IP hoặc tên máy / an IP address or host name',
  })
  @IsString()
  host = '127.0.0.1';

  @Setting({
    env: 'PORT',
    as: 'number',
    meaning: 'Port of the gateway: the one address people and programs use.',
    allowed: PORT_ALLOWED,
  })
  @IsInt()
  @Min(0)
  @Max(65535)
  gatewayPort = 3000;

  @Setting({ env: 'DOCUMENTS_PORT', as: 'number', meaning: 'Port of the documents service.', allowed: PORT_ALLOWED })
  @IsInt()
  @Min(0)
  @Max(65535)
  documentsPort = 3001;

  @Setting({ env: 'DISSEMINATION_PORT', as: 'number', meaning: 'Port of the dissemination service.', allowed: PORT_ALLOWED })
  @IsInt()
  @Min(0)
  @Max(65535)
  disseminationPort = 3002;

  @Setting({ env: 'FOLLOWUP_PORT', as: 'number', meaning: 'Port of the followup service.', allowed: PORT_ALLOWED })
  @IsInt()
  @Min(0)
  @Max(65535)
  followupPort = 3003;

  @Setting({ env: 'RELAY_PORT', as: 'number', meaning: 'Port of the relay (health and metrics only).', allowed: PORT_ALLOWED })
  @IsInt()
  @Min(0)
  @Max(65535)
  relayPort = 3004;

  @Setting({
    env: 'PUBLIC_URL',
    meaning: 'The address people use, in links of messages. Unset: http://localhost:PORT.',
    allowed: 'địa chỉ http(s) đầy đủ / a full http(s) address',
  })
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  publicUrl: string | null = null;

  @Setting({
    env: 'BODY_LIMIT_MB',
    as: 'number',
    meaning: 'Largest JSON body, in MiB.',
    allowed: 'số nguyên 1–64 / a whole number from 1 to 64',
  })
  @IsInt()
  @Min(1)
  @Max(64)
  bodyLimitMb = 8;

  @Setting({
    env: 'UPLOAD_LIMIT_MB',
    as: 'number',
    meaning: 'Largest uploaded file, in MiB.',
    allowed: 'số nguyên 1–1024 / a whole number from 1 to 1024',
  })
  @IsInt()
  @Min(1)
  @Max(1024)
  uploadLimitMb = 50;

  @Setting({
    env: 'METRICS_FROM',
    meaning: 'Who may read /metrics: programs on the same machine, or any that reaches the port.',
    allowed: 'loopback | any',
  })
  @IsIn(['loopback', 'any'])
  metricsFrom: 'loopback' | 'any' = 'loopback';

  @Setting({
    env: 'SHUTDOWN_LIMIT_MS',
    as: 'number',
    meaning: 'Time a process may take to finish what it has in hand, in milliseconds.',
    allowed: 'số nguyên 100–600000 / a whole number from 100 to 600000',
  })
  @IsInt()
  @Min(100)
  @Max(600_000)
  shutdownLimitMs = 4000;

  portOf(service: ServiceName): number {
    switch (service) {
      case 'gateway':
        return this.gatewayPort;
      case 'documents':
        return this.documentsPort;
      case 'dissemination':
        return this.disseminationPort;
      case 'followup':
        return this.followupPort;
      case 'relay':
        return this.relayPort;
    }
  }
}
