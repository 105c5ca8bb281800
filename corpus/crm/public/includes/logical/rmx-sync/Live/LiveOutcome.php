<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live;

use UptimeCrm\Core\Response;

enum LiveOutcome: string
{
    case Applied = 'applied';
    case Stale = 'stale';
    case NotFound = 'not_found';

    public function toResponse(): Response
    {
        return match ($this) {
            self::Applied => Response::ok(),
            self::Stale => Response::error(409, 'stale', 'The row was changed here later than that.'),
            self::NotFound => Response::error(422, 'not_found', 'There is no such row.'),
        };
    }
}
