/* Small comforts. Every page works without this file. */
(function () {
    'use strict';

    // Open filters close when the visitor turns to something else.
    function closeFilters(except) {
        document.querySelectorAll('details.filter[open]').forEach(function (filter) {
            if (filter !== except) {
                filter.open = false;
            }
        });
    }

    document.addEventListener('click', function (event) {
        closeFilters(event.target.closest('details.filter'));
    });

    document.addEventListener('keydown', function (event) {
        var open = event.key === 'Escape' && document.querySelector('details.filter[open]');
        if (open) {
            open.open = false;
            open.querySelector('summary').focus();
        }
    });

    // One click on "order" is enough; the server would see through a second one, too.
    document.querySelectorAll('form[data-once]').forEach(function (form) {
        var sent = false;
        form.addEventListener('submit', function (event) {
            if (sent) {
                event.preventDefault();
            }
            sent = true;
        });
        window.addEventListener('pageshow', function () {
            sent = false;
        });
    });
}());
