package org.fairshelf.broadleaf.trail;

import org.fairshelf.trail.Trail;

class InMemoryTrailTest extends TrailContract {

    @Override
    Trail emptyTrail() {
        return new InMemoryTrail();
    }
}
