package org.fairshelf.sample.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.fairshelf.sample.journeys.EveryPageOfTheShopIT.View;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * C1, C7: whatever Fairshelf shows to shoppers, in each of its states, is sound on a telephone and at a desk, in English and
 * in German. The questions on open pages are looked at by {@link EveryPageOfTheShopIT}.
 */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class WhatFairshelfShowsIT {
    /** Something that Fairshelf shows, and how somebody gets to see it. */
    enum Shown {
        A_QUESTION_AFTER_AN_ORDER("#fs-confirmation .fs-answers") {
            @Override
            String lead(Shopper shopper) {
                return new Shopping(shopper.visitor()).buyAsGuest().path();
            }
        },
        THANKS("#fs-home .fs-said", true) {
            @Override
            String lead(Shopper shopper) {
                return answered(shopper, "yes");
            }
        },
        AN_EMPTY_HISTORY("#fs-home .fs-line") {
            @Override
            String lead(Shopper shopper) {
                shopper.choose(Shopper.BROWSING, "yes");
                return "/";
            }
        },
        PRODUCTS_OF_THE_HISTORY("#fs-product .fs-products") {
            @Override
            String lead(Shopper shopper) {
                shopper.choose(Shopper.BROWSING, "yes");
                browse(shopper);
                return Shopping.PLAIN_PRODUCT;
            }
        },
        PRODUCTS_OF_THE_VISIT("#fs-home .fs-products") {
            @Override
            String lead(Shopper shopper) {
                shopper.choose(Shopper.BROWSING, "visit");
                browse(shopper);
                return "/";
            }
        },
        A_PAUSE("#fs-product .fs-answers") {
            @Override
            String lead(Shopper shopper) {
                pause(shopper);
                return Shopping.PLAIN_PRODUCT;
            }
        },
        THE_SHOP_WITHOUT_THEIR_DATA(".fs-notice .fs-link") {
            @Override
            String lead(Shopper shopper) {
                shopper.choose(Shopper.BROWSING, "yes");
                shopper.lookAt(PrivacyCentre.ADDRESS)
                        .form("form[action*=/fairshelf/without]")
                        .sendAndStay();
                return "/kitchen";
            }
        },
        WHAT_SIGNING_IN_HAS_CHANGED(".fs-notice[role=status]", true) {
            @Override
            String lead(Shopper shopper) {
                String email = shopper.register();
                shopper.choose(Shopper.BROWSING, "yes");
                shopper.choose(Shopper.PURCHASES, "yes");
                shopper.signOut();
                shopper.choose(Shopper.BROWSING, "no");
                shopper.choose(Shopper.PURCHASES, "no");
                new Shopping(shopper.visitor()).login(email, Shopping.PASSWORD).sendAndStay();
                return "/account";
            }
        },
        A_CENTRE_FULL_OF_THINGS(".fs-events") {
            @Override
            String lead(Shopper shopper) {
                shopper.register();
                shopper.choose(Shopper.BROWSING, "yes");
                shopper.choose(Shopper.PURCHASES, "yes");
                shopper.choose(Shopper.EMAIL, "yes");
                browse(shopper);
                shopper.visitor().visit("/search?q=" + "unbreakable".repeat(7));
                Shopping shopping = new Shopping(shopper.visitor());
                shopping.putIntoCart(Shopping.PLAIN_PRODUCT);
                shopping.checkOut(Shopping.newEmail());
                return PrivacyCentre.ADDRESS;
            }
        },
        A_CENTRE_AFTER_EVERYTHING_WAS_TAKEN_BACK("[data-standing=refused]") {
            @Override
            String lead(Shopper shopper) {
                shopper.choose(Shopper.BROWSING, "yes");
                shopper.choose(Shopper.BROWSING, "no");
                shopper.choose(Shopper.PURCHASES, "no");
                return PrivacyCentre.ADDRESS;
            }
        },
        A_CENTRE_FOR_THE_VISIT("[data-standing=visit]") {
            @Override
            String lead(Shopper shopper) {
                shopper.choose(Shopper.BROWSING, "visit");
                browse(shopper);
                return PrivacyCentre.ADDRESS;
            }
        },
        A_CENTRE_UNDER_THE_SIGNAL("[data-standing=paused]") {
            @Override
            String lead(Shopper shopper) {
                pause(shopper);
                return PrivacyCentre.ADDRESS;
            }
        },
        A_CENTRE_THAT_HAS_FORGOTTEN_EVERYTHING(".fs-said", true) {
            @Override
            String lead(Shopper shopper) {
                shopper.lookAt(PrivacyCentre.ADDRESS)
                        .form("form[action*=/fairshelf/forget]")
                        .sendAndStay();
                return PrivacyCentre.ADDRESS;
            }
        };

        private final String what;
        private final boolean once;

        Shown(String what) {
            this(what, false);
        }

        Shown(String what, boolean once) {
            this.what = what;
            this.once = once;
        }

        /** Does what leads there, and gives the address where it is shown with the next page. */
        abstract String lead(Shopper shopper);

        private static String answered(Shopper shopper, String answer) {
            shopper.lookAt("/")
                    .form("#fs-home .fs-answers")
                    .with(Shopper.BROWSING, answer)
                    .sendAndStay();
            return "/";
        }

        private static void browse(Shopper shopper) {
            for (String path : new String[] {
                "/kitchen", Shopping.PRODUCT_WITH_OPTION, "/kitchen/chefs-knife", "/kitchen/beeswax-wraps", "/desk"
            }) {
                shopper.lookAt(path);
            }
        }

        private static void pause(Shopper shopper) {
            shopper.choose(Shopper.BROWSING, "yes");
            shopper.lookAt(Shopping.PLAIN_PRODUCT);
            shopper.signalling().lookAt("/");
        }
    }

    private final SampleShop shop;

    WhatFairshelfShowsIT(SampleShop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @EnumSource
    void itIsSoundInEveryState(Shown shown, Browser browser) {
        Shopper shopper = Shopper.comingTo(shop);
        String path = shown.lead(shopper);
        Page page = browser.goOn(shop, Window.wide(), shopper.visitor());
        for (View view : View.values()) {
            view.show(path, page);
            assertThat(page.locator(shown.what).first()).isVisible();
            view.check(page);
            if (shown.once) {
                shopper = Shopper.comingTo(shop);
                shown.lead(shopper);
                page = browser.goOn(shop, Window.wide(), shopper.visitor());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormThatIsRefusedGetsASoundPage(View view, Browser browser) {
        Page page = view.open(PrivacyCentre.ADDRESS, shop, browser);
        page.context().clearCookies();
        page.locator("[data-purpose=browsing] button[value=yes]").click();
        assertThat(page.locator("main a[href='/privacy']")).isVisible();
        PageCheck.assertSound(page);
    }
}
