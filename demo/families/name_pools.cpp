#include "demo/families/names.h"

#include <array>

namespace waymark::demo {

using Words = std::string_view const[];

static constexpr Words british_girls = {
    "Abigail",  "Alice",  "Amber",   "Amelia",  "Amy",     "Ava",       "Beatrice", "Bethany", "Caitlin",   "Chloe",
    "Connie",   "Daisy",  "Darcie",  "Eleanor", "Ella",    "Ellie-Mae", "Erin",     "Esme",    "Evie",      "Faith",
    "Florence", "Freya",  "Georgia", "Grace",   "Hannah",  "Harper",    "Heidi",    "Holly",   "Imogen",    "Iris",
    "Isla",     "Ivy",    "Jasmine", "Jessica", "Keira",   "Lacey-Mae", "Lexi",     "Libby",   "Lily-Rose", "Lola",
    "Lucy",     "Lyra",   "Maisie",  "Martha",  "Matilda", "Megan",     "Millie",   "Molly",   "Neve",      "Olivia",
    "Paige",    "Phoebe", "Poppy",   "Rosie",   "Ruby",    "Scarlett",  "Skye",     "Summer",  "Tia",       "Zoë"};
static constexpr Words british_boys = {
    "Aaron", "Adam",  "Albie",   "Alfie",   "Archie",  "Arlo",    "Arthur", "Ashton", "Bailey", "Ben",
    "Blake", "Bobby", "Brandon", "Callum",  "Cameron", "Charlie", "Connor", "Corey",  "Dexter", "Dylan",
    "Ellis", "Ethan", "Finley",  "Frankie", "Freddie", "George",  "Harley", "Harry",  "Harvey", "Henry",
    "Isaac", "Jack",  "Jake",    "Jayden",  "Jenson",  "Joe",     "Joshua", "Kai",    "Kieran", "Leo",
    "Lewis", "Liam",  "Logan",   "Louie",   "Luca",    "Mason",   "Max",    "Nathan", "Oliver", "Oscar",
    "Owen",  "Reece", "Reggie",  "Riley",   "Rory",    "Ryan",    "Theo",   "Toby",   "Tyler",  "Zac"};
static constexpr Words british_families = {
    "Abbott", "Ainsworth", "Allsop",     "Ashworth", "Atkins",  "Bagshaw",  "Barlow",    "Barratt",    "Beardsley",
    "Bell",   "Birch",     "Blackwell",  "Bostock",  "Bradley", "Briggs",   "Burrows",   "Chadwick",   "Clifton",
    "Cooke",  "Cropper",   "Dakin",      "Dawes",    "Draper",  "Eaton",    "Ellery",    "Farnsworth", "Fletcher",
    "Foster", "Gadsby",    "Garside",    "Gregory",  "Hallam",  "Hardwick", "Harris",    "Heathcote",  "Hibbert",
    "Holmes", "Hooley",    "Hurst",      "Ingham",   "Jarvis",  "Jepson",   "Kirkby",    "Langton",    "Leach",
    "Lomas",  "Lowe",      "Marriott",   "Marsden",  "Mellor",  "Nash",     "Naylor",    "Oldham",     "Oxley",
    "Palmer", "Pearce",    "Pickering",  "Plumb",    "Radford", "Redfern",  "Rowley",    "Salt",       "Selby",
    "Shaw",   "Slack",     "Spencer",    "Statham",  "Sutton",  "Tagg",     "Tomlinson", "Thorpe",     "Tunnicliffe",
    "Turner", "Unwin",     "Wainwright", "Walker",   "Wardle",  "Wheatley", "Whitlock",  "Wragg"};

static constexpr Words irish_girls = {"Aoife", "Ciara",  "Clodagh", "Gráinne", "Méabh",
                                      "Niamh", "Róisín", "Saoirse", "Shannon", "Sinéad"};
static constexpr Words irish_boys = {"Cathal", "Cillian", "Conor",   "Darragh", "Eoin",
                                     "Fionn",  "Oisín",   "Pádraig", "Ruairí",  "Seán"};
static constexpr Words irish_families = {"O’Hare",  "O’Dowd",    "Ó Briain", "McGinty",   "Connors",
                                         "Doherty", "Gallagher", "Keane",    "MacCarthy", "Ní Dhuibhir"};

static constexpr Words caribbean_girls = {"Aaliyah",  "Imani",   "Kezia",   "Monique", "Naomi",
                                          "Rochelle", "Shanice", "Tanisha", "Tiana",   "Zara"};
static constexpr Words caribbean_boys = {"André",  "Dante",     "Isaiah", "Jermaine", "Kymani",
                                         "Marcus", "Nathaniel", "Rohan",  "Tyrese",   "Zion"};
static constexpr Words caribbean_families = {"Baptiste",    "Campbell", "Francis", "Gayle", "Grant",
                                             "Henry-Lewis", "Morrison", "Palmer",  "Reid",  "St. Louis"};

static constexpr Words polish_girls = {"Aleksandra", "Gabriela", "Hanna",      "Julia",  "Kinga",
                                       "Lena",       "Maja",     "Małgorzata", "Oliwia", "Zofia"};
static constexpr Words polish_boys = {"Antoni", "Bartosz", "Filip", "Jakub",  "Kacper",
                                      "Łukasz", "Michał",  "Paweł", "Szymon", "Wojciech"};
static constexpr Words polish_families = {"Dąbrowski", "Górski",  "Jabłoński", "Kaczmarek", "Krawczyk",
                                          "Majewski",  "Nowicki", "Pająk",     "Sikora",    "Wróbel"};

static constexpr Words romanian_girls = {"Alexandra", "Andreea", "Bianca",   "Ecaterina", "Ioana",
                                         "Mădălina",  "Mihaela", "Ștefania", "Teodora",   "Viorica"};
static constexpr Words romanian_boys = {"Andrei", "Bogdan", "Cătălin", "Cosmin", "Florin",
                                        "Ionuț",  "Marius", "Mihai",   "Răzvan", "Ștefan"};
static constexpr Words romanian_families = {"Bălan",      "Ciobanu",  "Dumitrescu", "Ionescu", "Lăcătuș",
                                            "Moldoveanu", "Munteanu", "Rusu",       "Țurcan",  "Vasile"};

static constexpr Words albanian_girls = {"Arjeta", "Besa", "Drita", "Elira", "Fjolla", "Vjosa"};
static constexpr Words albanian_boys = {"Agron", "Arbër", "Besnik", "Dritan", "Ergys", "Fatjon", "Klejdi", "Shpëtim"};
static constexpr Words albanian_families = {"Bregu", "Çela", "Dervishi", "Gjoka", "Hasani", "Kodra", "Marku", "Prifti"};

static constexpr Words portuguese_girls = {"Beatriz", "Inês", "Joana", "Leonor", "Mafalda", "Rita"};
static constexpr Words portuguese_boys = {"Afonso", "Duarte", "Gonçalo", "João", "Rodrigo", "Tomás"};
static constexpr Words portuguese_families = {"Araújo", "da Conceição", "Ferreira", "Magalhães", "Simões", "Teixeira"};

static constexpr Words turkish_girls = {"Ayşe", "Defne", "Elif", "Gülşen", "Nehir", "Zeynep"};
static constexpr Words turkish_boys = {"Can", "Deniz", "Emre", "İlker", "Kerem", "Yiğit"};
static constexpr Words turkish_families = {"Ağaoğlu", "Çelik", "Kaya", "Öztürk", "Şahin", "Yıldız"};

static constexpr Words pakistani_girls = {"Aisha",  "Amina", "Fatima", "Hafsa",  "Iqra",
                                          "Maryam", "Noor",  "Saira",  "Zainab", "Zoya"};
static constexpr Words pakistani_boys = {"Adeel", "Bilal", "Faisal", "Hamza", "Haris",
                                         "Imran", "Sajid", "Umar",   "Usman", "Zeeshan"};
static constexpr Words pakistani_families = {"Akhtar", "Bashir",  "Chaudhry", "Hussain", "Iqbal",
                                             "Javed",  "Mahmood", "Malik",    "Qureshi", "Rafiq"};

static constexpr Words bangladeshi_girls = {"Farhana", "Jannat", "Nusrat", "Rukhsana", "Sumaiya", "Tahmina"};
static constexpr Words bangladeshi_boys = {"Abdul-Karim", "Arif", "Mahfuz", "Rafi", "Shahriar", "Tanvir"};
static constexpr Words bangladeshi_families = {"Begum", "Chowdhury", "Islam", "Miah", "Rahman", "Uddin"};

static constexpr Words indian_girls = {"Ananya", "Diya",  "Harpreet", "Ishani", "Jasleen",
                                       "Kavya",  "Meera", "Priyanka", "Simran", "Tanvi"};
static constexpr Words indian_boys = {"Aarav",   "Arjun",  "Gurpreet", "Harjit", "Kiran",
                                      "Manveer", "Nikhil", "Rajan",    "Rohit",  "Vikram"};
static constexpr Words indian_families = {"Bains",  "Desai", "Gill",  "Joshi",  "Kaur",
                                          "Mistry", "Nair",  "Patel", "Sandhu", "Venkataraman"};

static constexpr Words west_african_girls = {"Abena",    "Adaeze", "Ama",       "Chiamaka", "Efua",
                                             "Folasade", "Ngozi",  "Oluwaseun", "Temitope", "Yewande"};
static constexpr Words west_african_boys = {"Ayodele", "Chidi",  "Emeka",   "Kofi", "Kwabena",
                                            "Kwame",   "Obinna", "Olumide", "Tobi", "Tunde"};
static constexpr Words west_african_families = {"Adeyemi", "Adjei", "Amankwah", "Boateng", "Eze",
                                                "Mensah",  "Nwosu", "Ogunleye", "Okafor",  "Owusu-Ansah"};

static constexpr Words somali_girls = {"Asha", "Hodan", "Ifrah", "Ladan", "Sagal", "Ubah"};
static constexpr Words somali_boys = {"Abdirahman", "Guled", "Liban", "Mahad", "Sharmarke", "Warsame"};
static constexpr Words somali_families = {"Abdi", "Farah", "Guleid", "Jama", "Samatar", "Warfa"};

static constexpr Words eritrean_girls = {"Almaz", "Helen", "Luwam", "Rahwa", "Selam", "Winta"};
static constexpr Words eritrean_boys = {"Abel",   "Biniam",  "Dawit",   "Filmon", "Henok",
                                        "Kidane", "Merhawi", "Natnael", "Robel",  "Yonas"};
static constexpr Words eritrean_families = {"Berhane", "Gebremedhin", "Ghebreyesus", "Habte",
                                            "Kiflom",  "Mehari",      "Tekle",       "Woldemariam"};

static constexpr Words sudanese_girls = {"Amna", "Hiba", "Marwa", "Rania"};
static constexpr Words sudanese_boys = {"Abdelaziz", "Ibrahim", "Ishaq", "Khalid",
                                        "Mubarak",   "Musa",    "Osman", "Suleiman"};
static constexpr Words sudanese_families = {"Abdalla", "Abakar", "Adam",  "El-Amin",
                                            "Haroun",  "Idris",  "Saleh", "Yahya"};

static constexpr Words afghan_girls = {"Fereshta", "Lailuma", "Palwasha", "Shabnam"};
static constexpr Words afghan_boys = {"Ahmadullah", "Farid",      "Hekmatullah", "Jawad",
                                      "Mirwais",    "Najibullah", "Rahmat",      "Wali Jan"};
static constexpr Words afghan_families = {"Ahmadzai", "Amarkhel", "Hotak",     "Nasiri",
                                          "Safi",     "Shinwari", "Stanekzai", "Zadran"};

static constexpr Words kurdish_girls = {"Avin", "Berivan", "Jiyan", "Shilan"};
static constexpr Words kurdish_boys = {"Aram", "Diyar", "Hêmin", "Karwan", "Rêbin", "Soran"};
static constexpr Words kurdish_families = {"Azizi", "Barzinji", "Hama Amin", "Karim", "Rashid", "Salih"};

static constexpr Words iranian_girls = {"Laleh", "Mahsa", "Parisa", "Yasaman"};
static constexpr Words iranian_boys = {"Arash", "Behnam", "Kaveh", "Mehrdad", "Peyman", "Siavash"};
static constexpr Words iranian_families = {"Ahmadi-Nia", "Farahani", "Kazemi", "Moradi", "Rezaei", "Sohrabi"};

static constexpr Words vietnamese_girls = {"Hồng", "Linh", "Ngọc Ánh", "Thùy Dương"};
static constexpr Words vietnamese_boys = {"Đức", "Hùng", "Minh Khôi", "Quốc Bảo", "Tuấn", "Văn Long"};
static constexpr Words vietnamese_families = {"Bùi", "Đặng", "Lê", "Nguyễn", "Phạm", "Trần"};

static constexpr Words chinese_girls = {"Mei-Ling", "Xiu Ying", "Yan", "Yuxin"};
static constexpr Words chinese_boys = {"Haoran", "Jun", "Ming", "Wei"};
static constexpr Words chinese_families = {"Chen", "Huang", "Lü", "Zhang"};

NamePool const& names_of(Origin origin)
{
    static std::array<NamePool, 20> const pools = {{
        {british_girls, british_boys, british_families, "English"},
        {irish_girls, irish_boys, irish_families, "English"},
        {caribbean_girls, caribbean_boys, caribbean_families, "English"},
        {polish_girls, polish_boys, polish_families, "Polish"},
        {romanian_girls, romanian_boys, romanian_families, "Romanian"},
        {albanian_girls, albanian_boys, albanian_families, "Albanian"},
        {portuguese_girls, portuguese_boys, portuguese_families, "Portuguese"},
        {turkish_girls, turkish_boys, turkish_families, "Turkish"},
        {pakistani_girls, pakistani_boys, pakistani_families, "Urdu"},
        {bangladeshi_girls, bangladeshi_boys, bangladeshi_families, "Sylheti"},
        {indian_girls, indian_boys, indian_families, "Panjabi"},
        {west_african_girls, west_african_boys, west_african_families, "English"},
        {somali_girls, somali_boys, somali_families, "Somali"},
        {eritrean_girls, eritrean_boys, eritrean_families, "Tigrinya"},
        {sudanese_girls, sudanese_boys, sudanese_families, "Arabic"},
        {afghan_girls, afghan_boys, afghan_families, "Pashto"},
        {kurdish_girls, kurdish_boys, kurdish_families, "Kurdish (Sorani)"},
        {iranian_girls, iranian_boys, iranian_families, "Farsi"},
        {vietnamese_girls, vietnamese_boys, vietnamese_families, "Vietnamese"},
        {chinese_girls, chinese_boys, chinese_families, "Cantonese"},
    }};
    return pools.at(static_cast<std::size_t>(origin));
}

}  // namespace waymark::demo
